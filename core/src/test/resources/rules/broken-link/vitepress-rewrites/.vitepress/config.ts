const channel = process.env.CHANNEL === 'next' ? 'next' : 'latest';

export default {
  srcDir: 'text',
  cleanUrls: true,
  rewrites: {
    // both channels are shown at the same addresses
    [`${channel}/:path*`]: ':path*',
    'packages/:name/docs/(.*)': ':name/index.md',
  },
};
