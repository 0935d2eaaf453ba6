import redirects from "./redirects.js";
export default defineConfig({ redirects: { ...redirects, "/old": "/new", "/walks/[day]": "/days/[day]" } });
