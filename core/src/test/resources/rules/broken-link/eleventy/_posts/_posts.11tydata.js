export default {
  layout: "post.liquid",
  permalink: function ({ page }) {
    return `/web/${ page.fileSlug }/`;
  },
};
