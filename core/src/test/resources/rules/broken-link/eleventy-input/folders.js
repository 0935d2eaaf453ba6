module.exports = { sources: "text", built: "_site" };
