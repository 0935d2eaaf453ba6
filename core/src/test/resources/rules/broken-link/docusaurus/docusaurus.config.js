export default {
  title: "Hills",
  presets: [["classic", {docs: {routeBasePath: "/"}, theme: {}}]],
};
