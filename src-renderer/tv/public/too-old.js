// Says in a sentence that this browser is too old; written so that any browser reads it. Its two questions are new in
// exactly the oldest browsers that play (scripts/lib/oldest-browsers.ts): import maps and toSorted.
(function () {
  var supports = window.HTMLScriptElement && HTMLScriptElement.supports;
  if (supports && supports('importmap') && Array.prototype.toSorted) return;
  var root = document.getElementById('root');
  var isPortuguese = /^pt/i.test(navigator.language || '');
  root.id = 'too-old';
  root.setAttribute('role', 'alert');
  root.style.cssText = 'padding:20vh 8vw;color:#fff4de;font:bold 48px/1.3 sans-serif';
  document.documentElement.style.background = '#171330';
  root.appendChild(
    document.createTextNode(
      isPortuguese
        ? 'Este navegador é antigo demais para ser a TV. Use o Chrome 110, o Firefox 115, o Safari 16.4 ou mais novo.'
        : 'This browser is too old to be the TV. Use Chrome 110, Firefox 115, Safari 16.4 or newer.',
    ),
  );
})();
