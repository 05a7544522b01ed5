export function mountPicture(_e: HTMLElement) {
  return () => {};
}
