module.exports = { title: 'x' };
