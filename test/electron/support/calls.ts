import type { ElectronApplication } from '@playwright/test';

type Call = { api: string; args: unknown[] };

/** The stand-in's record of the calls to one part of its `electron`. */
export function callsOf(app: ElectronApplication, api: string): Promise<Call[]> {
  return app.evaluate((_electron, wanted) => {
    const { calls } = (globalThis as unknown as { __standin: { calls: Call[] } }).__standin;
    return calls.filter((call) => call.api === wanted);
  }, api);
}
