export default {
  title: "Hills",
  presets: [["classic", {docs: {routeBasePath: "/", includeCurrentVersion: false}, theme: {}}]],
};
