// The second half of `npm run check`, under the locked Node.
import { runChecks } from './checks.ts';

const { failed } = await runChecks((line) => console.log(line));
process.exitCode = failed > 0 ? 1 : 0;
