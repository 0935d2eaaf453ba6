const BASE = "/hills";

export default {
  title: "Hills",
  baseUrl: `${BASE}/`,
  presets: [["classic", {docs: {routeBasePath: "/", lastVersion: "current"}, theme: {}}]],
};
