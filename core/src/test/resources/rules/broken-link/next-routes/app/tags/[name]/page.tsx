export default function Tag() {}
