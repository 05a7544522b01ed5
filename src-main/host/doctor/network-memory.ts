/** Whether the network is still the one on which something was seen: by the addresses on it, and by the name of the Wi-Fi. */

export type NetworkMemory = {
  /** The machine's addresses as they are now; they are none for a moment while it changes. */
  addressesAre(addresses: readonly string[]): void;
  /** Null while nobody knows. */
  wifiIs(name: string | null): void;
};

/** `changed` is called once for each network that is another one than the last. */
export function createNetworkMemory(changed: () => void): NetworkMemory {
  let known: readonly string[] = [];
  let wifi: string | null = null;
  return {
    addressesAre(addresses) {
      if (addresses.length === 0) return;
      // One more is no change, and IPv6 gives new ones beside those that it takes away.
      const isAnother = known.length > 0 && !addresses.some((address) => known.includes(address));
      known = addresses;
      if (isAnother) changed();
    },
    wifiIs(name) {
      if (name === null) return;
      const isAnother = wifi !== null && wifi !== name;
      wifi = name;
      if (isAnother) changed();
    },
  };
}
