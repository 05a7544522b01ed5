/** Holds port 5353 so that nobody else can, as some programs do. To be run at a station. */
import { createSocket } from 'node:dgram';

const socket = createSocket({ type: 'udp4', reuseAddr: false });
socket.bind({ port: 5353, exclusive: true }, () => console.log(JSON.stringify({ event: 'held' })));
