/** Tokens: 128 random bits, compared in constant time, kept on disk only as their digest. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

export function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** An empty secret is nobody's: it would open to whoever says nothing. */
export function sameSecret(one: string, other: string): boolean {
  return one !== '' && timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
}
