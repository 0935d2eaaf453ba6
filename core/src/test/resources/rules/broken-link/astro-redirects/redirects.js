// made by a script
export default {
  '/rules/a': '/rules/a/html',
};
