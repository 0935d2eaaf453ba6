export default function (eleventyConfig) {
  eleventyConfig.setInputDirectory("text");
}
