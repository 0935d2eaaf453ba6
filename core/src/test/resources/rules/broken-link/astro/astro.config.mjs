export default {
  site: "https://hills.example",
};
