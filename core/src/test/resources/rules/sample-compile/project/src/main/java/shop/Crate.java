package shop;

public class Crate<T> {}
