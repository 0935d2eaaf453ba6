module.exports = {url: 'https://hills.example', baseUrl: '/', presets: [['classic', {}]]};
