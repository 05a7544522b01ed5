/**
 * The shell's animation frames for a stage whose browser gives it fewer (stage/frames.ts): one for each word on the port.
 * `onTooMany` is called for each word that came before the last one was answered.
 */
export function lendFrames(port: MessagePort, view: Window, onTooMany: () => void): () => void {
  let handle: number | null = null;
  port.onmessage = ({ ports }) => {
    if (handle !== null || ports.length > 0) onTooMany();
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
