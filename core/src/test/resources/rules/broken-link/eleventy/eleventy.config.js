export default function (config) {
  return {};
}
