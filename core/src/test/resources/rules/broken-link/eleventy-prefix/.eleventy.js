module.exports = function (config) {
  let pathPrefix = "/hills/";
  return { pathPrefix, dir: { input: "src" } };
};
