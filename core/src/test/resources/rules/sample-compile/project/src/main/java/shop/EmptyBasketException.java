package shop;

public class EmptyBasketException extends RuntimeException {}
