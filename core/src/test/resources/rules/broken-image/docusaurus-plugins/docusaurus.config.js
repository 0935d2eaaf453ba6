module.exports = {
  baseUrl: '/',
  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
  presets: [['classic', { docs: { sidebarPath: './sidebars.js' }, blog: false }]],
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      { id: 'walks', path: 'walks', routeBasePath: 'walks', sidebarPath: './walks.js' },
    ],
  ],
};
