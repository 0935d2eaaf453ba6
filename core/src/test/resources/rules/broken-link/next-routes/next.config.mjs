export default withDocs({
  redirects: () => [
    { source: "/docs/:word(boots|maps)", destination: "/docs/kit/:word", permanent: true },
    { source: "/old/:path*", destination: "/docs", permanent: true },
  ],
});
