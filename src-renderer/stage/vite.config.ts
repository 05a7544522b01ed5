import { defineConfig, type Plugin } from 'vite';
import { buildTarget } from '../../scripts/lib/oldest-browsers.ts';

/** Named exports of packages that are CommonJS inside: an import map can only serve true ES modules. */
function vendorModules(names: readonly string[]): Plugin {
  const prefix = 'vendor:';
  return {
    name: 'partyline-vendor-modules',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      if (!names.includes(name)) throw new Error(`not a vendor module: ${name}`);
      const members = Object.keys((await import(name)) as object).filter((key) => /^[A-Za-z_]\w*$/.test(key));
      const named = members.filter((key) => key !== 'default' && key !== 'module');
      return `import vendor from '${name}';\nexport default vendor;\nexport const { ${named.join(', ')} } = vendor;`;
    },
  };
}

/** Builds the stage page and, beside it under fixed names, the modules that games import. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/stage/',
  plugins: [vendorModules(['react', 'react/jsx-runtime', 'react-dom/client'])],
  build: {
    outDir: '../../out/renderer/stage',
    emptyOutDir: true,
    target: buildTarget('tv'),
    modulePreload: { polyfill: false },
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      input: {
        index: `${import.meta.dirname}/index.html`,
        'vendor/partyline': `${import.meta.dirname}/../sdk/partyline.ts`,
        'vendor/react': 'vendor:react',
        'vendor/react-jsx-runtime': 'vendor:react/jsx-runtime',
        'vendor/react-dom-client': 'vendor:react-dom/client',
      },
      output: {
        entryFileNames: (chunk) =>
          chunk.name.startsWith('vendor/') ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
