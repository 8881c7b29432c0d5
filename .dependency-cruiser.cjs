/** What each folder may import, besides itself; every library stays in one folder. */
const allowed = {
  core: { folders: ['core'], packages: ['zod', 'xstate'] },
  conversations: { folders: ['conversations', 'core'], packages: ['xstate'] },
  locales: { folders: ['locales', 'core'], packages: ['i18next'] },
  db: { folders: ['db', 'core'], packages: ['drizzle-orm', 'drizzle-kit', 'postgres', 'zod'] },
  'bots/telegram': { folders: ['bots/telegram', 'core'], packages: ['grammy', 'hono', 'zod'] },
  'bots/picture': { folders: ['bots/picture', 'core'], packages: ['@resvg/resvg-wasm', '@fontsource/noto-sans-sc'] },
  'bots/web': { folders: ['bots/web', 'core'], packages: ['hono', 'zod', 'htmx\\.org'] },
};

function importsOnly([folder, { folders, packages }]) {
  const own = folders.map((name) => `^${name}/`);
  const libraries = packages.map((name) => `^node_modules/${name}/`);
  return {
    name: `${folder.replace('/', '-')}-imports-only`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { pathNot: [...own, ...libraries], dependencyTypesNot: ['core'] },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.config\\.ts$', '^test/', '\\.json$', '^bots/web/static/'] },
      to: {},
    },
    {
      name: 'pure-core',
      severity: 'error',
      from: { path: '^(core|conversations)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'xstate-in-few-files',
      severity: 'error',
      from: { path: '^core/', pathNot: '^core/(walk|conversation)\\.ts$' },
      to: { path: '^node_modules/xstate' },
    },
    { name: 'product-needs-no-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    ...Object.entries(allowed).map(importsOnly),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
