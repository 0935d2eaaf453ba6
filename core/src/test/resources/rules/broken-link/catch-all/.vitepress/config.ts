export default { title: "Hills", plugins: [offline({ srcDir: ".vitepress/" })] }
