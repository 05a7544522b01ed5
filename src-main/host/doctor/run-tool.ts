/** Asks a tool of the system, without admin rights and never for long. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** The tool's output; null where the tool is missing, failed, or took too long. */
export type RunTool = (command: string, args: readonly string[]) => Promise<string | null>;
/** The text of a file; null where it cannot be read. */
export type ReadText = (file: string) => Promise<string | null>;

/** The questions that a check may ask of the machine. */
export type System = {
  platform: NodeJS.Platform;
  /** The program whose incoming connections a firewall judges. */
  program: string;
  runTool: RunTool;
  readText: ReadText;
};

/** PowerShell alone takes two seconds to start. */
const TIMEOUT_MS = 8_000;

export function thisSystem(): System {
  return { platform: process.platform, program: process.execPath, runTool, readText };
}

function runTool(command: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = {
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      windowsHide: true,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', LANGUAGE: 'C' },
    } as const;
    execFile(command, args, options, (error, stdout) => resolve(error ? null : stdout));
  });
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
