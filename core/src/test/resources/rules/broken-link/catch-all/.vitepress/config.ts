export default { title: "Hills" }
