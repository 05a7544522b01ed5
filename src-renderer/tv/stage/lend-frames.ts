/** The shell's animation frames for a stage whose browser gives it fewer (stage/frames.ts): one for each word on the port. */
export function lendFrames(port: MessagePort, view: Window): () => void {
  let handle: number | null = null;
  port.onmessage = () => {
    handle ??= view.requestAnimationFrame(() => {
      handle = null;
      port.postMessage(null);
    });
  };
  return () => {
    if (handle !== null) view.cancelAnimationFrame(handle);
    port.close();
  };
}
