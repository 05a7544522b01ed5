"""An access point in user space, for kernels that cannot delay or lose packets themselves.

air.py PORT...                 a learning switch between these interfaces of its namespace; orders come as JSON lines
                               on standard input ({"set": {...}}, {"cut": PORT}, {"heal": PORT}), each answered "ok"
air.py --whole-packets IFACE   makes this interface send packets as they are on a cable: with checksums, and no longer
                               than a frame
"""

import ctypes
import fcntl
import heapq
import json
import os
import random
import select
import socket
import struct
import sys
import time

ALL_PROTOCOLS = 3
SOL_PACKET, IGNORE_OUTGOING = 263, 23
SIOCETHTOOL = 0x8946
# Checksums, scatter and gather, and the three ways of sending or receiving long packets.
OFFLOADS = (0x17, 0x19, 0x1F, 0x24, 0x2C)


def send_whole_packets(interface):
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for offload in OFFLOADS:
        value = ctypes.create_string_buffer(struct.pack("II", offload, 0))
        request = struct.pack("16sP", interface.encode(), ctypes.addressof(value)).ljust(40, b"\0")
        try:
            fcntl.ioctl(probe, SIOCETHTOOL, request)
        except OSError:
            pass  # What an interface does not have needs no switching off.


class AccessPoint:
    def __init__(self, ports):
        self.ports = {port: self.open(port) for port in ports}
        self.quality = dict(delay=0, jitter=0, spikeChance=0, spike=0, loss=0, multicastLoss=0, beacon=0)
        self.cut = set()
        self.homes = {}  # hardware address -> port
        self.queue = []
        self.sent = 0
        self.last = {}

    @staticmethod
    def open(port):
        send_whole_packets(port)
        link = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ALL_PROTOCOLS))
        link.bind((port, ALL_PROTOCOLS))
        link.setsockopt(SOL_PACKET, IGNORE_OUTGOING, 1)
        link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
        link.setblocking(False)
        return link

    def cross(self, port, is_multicast, at):
        """When a frame is over the air of one station, or None where it is lost."""
        quality = self.quality
        if port in self.cut:
            return None
        if random.random() < quality["multicastLoss" if is_multicast else "loss"]:
            return None
        if is_multicast and quality["beacon"]:
            beacon = quality["beacon"] / 1000
            at = (at // beacon + 1) * beacon
        took = quality["delay"] + random.random() * quality["jitter"]
        if random.random() < quality["spikeChance"]:
            took += random.random() * quality["spike"]
        return at + took / 1000

    def carry(self, source, target, frame, is_multicast):
        at = self.cross(source, False, time.monotonic())
        at = at and self.cross(target, is_multicast, at)
        if at is None:
            return
        # Frames of one way never overtake each other.
        way = (source, target, is_multicast)
        at = self.last[way] = max(at, self.last.get(way, 0))
        self.sent += 1
        heapq.heappush(self.queue, (at, self.sent, target, frame))

    def receive(self, source):
        for _ in range(64):
            try:
                frame = self.ports[source].recv(65536)
            except OSError:
                return  # Nothing more, or the cable is out.
            self.homes[frame[6:12]] = source
            is_multicast = bool(frame[0] & 1)
            home = None if is_multicast else self.homes.get(frame[0:6])
            for target in [home] if home else self.ports:
                if target != source:
                    self.carry(source, target, frame, is_multicast)

    def deliver(self):
        while self.queue and self.queue[0][0] <= time.monotonic():
            _, _, target, frame = heapq.heappop(self.queue)
            if target in self.cut:
                continue
            try:
                self.ports[target].send(frame)
            except OSError:
                pass

    def obey(self, order):
        self.quality.update(order.get("set", {}))
        self.cut.update([order["cut"]] if "cut" in order else [])
        self.cut.discard(order.get("heal"))

    def run(self):
        poll = select.epoll()
        sources = {link.fileno(): port for port, link in self.ports.items()}
        for number in [*sources, sys.stdin.fileno()]:
            poll.register(number, select.EPOLLIN)
        print("ok", flush=True)
        pending = b""
        while True:
            wait = max(0, self.queue[0][0] - time.monotonic()) if self.queue else 1
            for number, _ in poll.poll(wait):
                if number in sources:
                    self.receive(sources[number])
                    continue
                text = os.read(number, 65536)
                if not text:
                    return
                *lines, pending = (pending + text).split(b"\n")
                for line in lines:
                    self.obey(json.loads(line))
                    print("ok", flush=True)
            self.deliver()


if sys.argv[1] == "--whole-packets":
    send_whole_packets(sys.argv[2])
else:
    AccessPoint(sys.argv[1:]).run()
