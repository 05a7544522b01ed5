import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ attempt, element }) => {
  const markup = (name) =>
    `<link rel="preconnect" href="${TARGET}/${name}"><img src="${TARGET}/${name}.png">`;
  await attempt('inner', () => ((element.innerHTML = markup('inner')), false));
  await attempt('adjacent', () => (element.insertAdjacentHTML('beforeend', markup('adjacent')), false));
  await attempt('unsafe', () => (element.setHTMLUnsafe(markup('unsafe')), false));
  await attempt('sanitized', () => {
    const elements = ['img', 'link'];
    element.setHTML(markup('sanitized'), {
      sanitizer: new Sanitizer({ elements, attributes: ['rel', 'href', 'src'] }),
    });
  });
  await attempt('parser', () => {
    const page = new DOMParser().parseFromString(markup('parser'), 'text/html');
    element.append(...page.querySelectorAll('*'));
  });
  await attempt('fragment', () =>
    element.append(document.createRange().createContextualFragment(markup('fragment'))),
  );
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
