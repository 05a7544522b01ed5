/** Reads the network as the system tells it now. */
import { createSocket, type SocketType } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import type { Address } from '../../../src-shared/party.ts';
import type { InterfaceAddress, Listing } from './ip.ts';
import { fixedAddress, rankAddresses } from './rank-addresses.ts';
import { addressSpelling } from './spelling.ts';

/** One look at the network. */
export type NetworkView = { listing: Listing; addresses: readonly Address[] };

/** Addresses of documentation, which are nobody's. */
const NOWHERE: readonly [SocketType, string][] = [
  ['udp4', '198.51.100.1'],
  ['udp6', '2001:db8::1'],
];

/** With `fixed`, the address that was asked to listen on, there is no other. */
export async function listNetwork(fixed: string | null): Promise<NetworkView> {
  const listing = listInterfaces();
  if (fixed !== null) {
    return { listing: onlyAddress(listing, fixed), addresses: [fixedAddress(listing, fixed)] };
  }
  const routes = await Promise.all(NOWHERE.map(([type, address]) => findRouteAddress(type, address)));
  const addresses = rankAddresses(
    listing,
    routes.filter((address) => address !== null),
  );
  return { listing, addresses };
}

/** Some systems refuse to tell; that is no network. */
function listInterfaces(): Listing {
  try {
    return networkInterfaces();
  } catch {
    return {};
  }
}

function onlyAddress(listing: Listing, address: string): Listing {
  const spelling = addressSpelling(address);
  const isIt = (info: InterfaceAddress): boolean => addressSpelling(info.address) === spelling;
  const entries = Object.entries(listing).map(([name, infos]) => [name, infos?.filter(isIt)] as const);
  return Object.fromEntries(entries.filter(([, infos]) => infos && infos.length > 0));
}

/** This machine's own address on the way to anywhere else; null where there is no such way. Sends nothing. */
export async function routeAddress(): Promise<string | null> {
  const routes = await Promise.all(NOWHERE.map(([type, address]) => findRouteAddress(type, address)));
  // Without a way a socket may still connect, but then has no address of its own.
  return routes.find((address) => address !== null && address !== '0.0.0.0' && address !== '::') ?? null;
}

/** The source address of this machine's default route; asking for it sends no packet. */
function findRouteAddress(type: SocketType, target: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket(type);
    const end = (address: string | null) => {
      socket.close();
      resolve(address);
    };
    socket.on('error', () => end(null));
    socket.connect(9, target, () => {
      try {
        end(socket.address().address);
      } catch {
        // The network went while it was asked.
        end(null);
      }
    });
  });
}
