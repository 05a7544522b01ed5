/** Where the host serves a file of a game. */
export function imageAddress(gameId: string, image: string): string {
  return ['', 'games', gameId, ...image.split('/')].map(encodeURIComponent).join('/');
}
