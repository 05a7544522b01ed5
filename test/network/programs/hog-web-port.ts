/** Holds port 7278 on IPv4 alone, as many programs do. To be run at a station. */
import { createServer } from 'node:net';

createServer().listen(7278, '0.0.0.0', () => console.log(JSON.stringify({ event: 'held' })));
