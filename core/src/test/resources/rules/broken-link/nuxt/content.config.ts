export default defineContentConfig({
  collections: { book: defineCollection({ type: "page", source: { include: "handbook/**", prefix: "/book" } }) },
});
