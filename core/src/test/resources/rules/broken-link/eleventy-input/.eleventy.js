const folders = require("./folders.js");

module.exports = function (eleventyConfig) {
  return { dir: { input: folders.sources, output: folders.built } };
};
