/** Puts a style sheet that comes late into the page; resolves once it counts. */
export function addStyleSheet(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error('no styles'));
    };
    document.head.appendChild(link);
  });
}
