module.exports = {
  title: "Walks",
  url: "https://walks.example",
  baseUrl: "/",
  presets: [["classic", {docs: {}, blog: {}}]],
};
