/** The content security policy of each page. */
import { createHash } from 'node:crypto';

const NOTHING_ELSE = "base-uri 'none'; form-action 'none'";

export const PHONE_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'",
  "connect-src 'self' ws:; manifest-src 'self'; frame-ancestors 'none'",
  NOTHING_ELSE,
].join('; ');

export const TV_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'",
  "media-src 'self' data:; connect-src 'self' ws:; frame-src 'self'; frame-ancestors 'none'",
  NOTHING_ELSE,
].join('; ');

/** The same pages where the Studio, and nobody else, stands round them. */
export const FRAMED_PHONE_POLICY = inStudio(PHONE_POLICY);
export const FRAMED_TV_POLICY = inStudio(TV_POLICY);

export const STUDIO_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'",
  "connect-src 'self'; frame-src 'self'; frame-ancestors 'none'",
  NOTHING_ELSE,
].join('; ');

function inStudio(policy: string): string {
  return policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
}

/**
 * A file of a game is a part of its stage and never a page of its own: as one it would have the party's origin, the
 * phones' tokens with it, and none of the stage's policy.
 */
export const GAME_FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** A policy for the host's address as this request named it, `192.168.1.20:7278`. */
export type PolicyFor = (host: string) => string;

/**
 * Games run in a sandboxed frame of no origin: they may load what this host serves and connect nowhere. The
 * import map is the page's only inline script and is named by its hash. WebKit matches `'self'` with the frame's
 * own origin, which is opaque and so matches nothing: there the host's origin has to stand beside it.
 */
export function stagePolicy(stageHtml: string): PolicyFor {
  const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(stageHtml)?.[1] ?? '';
  const hash = createHash('sha256').update(importMap).digest('base64');
  return (host) => {
    const own = `'self' http://${host}`;
    return [
      `default-src 'none'; script-src ${own} 'sha256-${hash}'; style-src ${own} 'unsafe-inline'`,
      `img-src ${own} data: blob:; font-src ${own} data:; media-src 'none'; connect-src 'none'`,
      "frame-ancestors 'self'; sandbox allow-scripts",
      // Without it a frame made from a string would have WebRTC again, in a realm of its own.
      "require-trusted-types-for 'script'; trusted-types 'none'",
      NOTHING_ELSE,
    ].join('; ');
  };
}
