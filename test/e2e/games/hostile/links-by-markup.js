import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ attempt, element }) => {
  const markup = (name) =>
    `<link rel="preconnect" href="${TARGET}/${name}"><img src="${TARGET}/${name}.png">`;
  /** Whether markup became elements; what an element may be made of otherwise, it may be. */
  const makes = (name, act) =>
    attempt(name, () => {
      element.replaceChildren();
      act(markup(name));
      return element.querySelector('link, img');
    });
  await makes('inner', (text) => (element.innerHTML = text));
  await makes('adjacent', (text) => element.insertAdjacentHTML('beforeend', text));
  await makes('unsafe', (text) => element.setHTMLUnsafe(text));
  await makes('parser', (text) =>
    element.append(...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')),
  );
  await makes('fragment', (text) => element.append(document.createRange().createContextualFragment(text)));
  await attempt('sanitized', () => {
    const elements = ['img', 'link'];
    element.setHTML(markup('sanitized'), {
      sanitizer: new Sanitizer({ elements, attributes: ['rel', 'href', 'src'] }),
    });
  });
  await attempt('write', () => document.write(markup('write')));
  await attempt('other page', () => {
    const link = document.implementation.createHTMLDocument('').createElement('link');
    link.rel = 'preconnect';
    link.href = `${TARGET}/other`;
    document.head.append(link);
  });
  await attempt('by name', () => {
    const link = document.createElementNS('http://www.w3.org/1999/xhtml', 'html:link');
    link.setAttribute('rel', 'preconnect');
    link.setAttribute('href', `${TARGET}/named`);
    document.head.append(link);
  });
  await attempt('custom', () => {
    class Own extends HTMLLinkElement {}
    customElements.define('own-link', Own, { extends: 'link' });
    const link = new Own();
    link.rel = 'preconnect';
    link.href = `${TARGET}/custom`;
    document.head.append(link);
  });
  await pause(500);
});
