export default defineNuxtConfig({ modules: ["@nuxt/content"], app: { baseURL: "/walks/" } });
