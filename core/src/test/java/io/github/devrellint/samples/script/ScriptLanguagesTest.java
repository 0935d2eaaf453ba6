package io.github.devrellint.samples.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.config.SampleSettings;
import io.github.devrellint.samples.Kotlin;
import io.github.devrellint.samples.sandbox.Bubblewrap;
import io.github.devrellint.samples.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each language by its real program in the real sandbox, where both are installed. */
@Order(1)
class ScriptLanguagesTest {

    @TempDir Path root;

    @BeforeAll
    static void sandbox() {
        assumeTrue(Bubblewrap.find().found().isPresent(), "bubblewrap");
    }

    private List<String> verdicts(String program, String post) {
        assumeTrue(Sandbox.tool(program).isPresent(), program);
        return new Verifier(root, SampleSettings.DEFAULTS).verdicts(post);
    }

    @Test
    void runsRuby() {
        assertThat(
                        verdicts(
                                "ruby",
                                """
                                ```ruby
                                Greeting = Struct.new(:name)
                                ```

                                ```ruby
                                puts "Hello, #{Greeting.new("Ada").name}"
                                ```

                                ```output
                                Hello, Ada
                                ```

                                ```ruby run
                                total = 0
                                puts 1 / total
                                ```

                                ```ruby throws=KeyError
                                {}.fetch(:a)
                                ```

                                ```ruby
                                puts missing # prints: 1
                                ```
                                """))
                .containsExactly(
                        "15: throws ZeroDivisionError: divided by 0",
                        "PARSED",
                        "RAN",
                        "FAILED throws ZeroDivisionError: divided by 0",
                        "RAN throws KeyError, as it should",
                        "FRAGMENT needs missing");
    }

    @Test
    void runsPhp() {
        assertThat(
                        verdicts(
                                "php",
                                """
                                ```php
                                <?php
                                function greet(string $name): string {
                                    return "Hello, $name";
                                }
                                ```

                                ```php
                                <?php
                                echo greet("Ada"), "\\n";
                                ?>
                                ```

                                ```output
                                Hello, Ada
                                ```

                                ```php run
                                $total = 0;
                                echo intdiv(1, $total);
                                ```

                                ```php
                                echo nothing_like_it(); // prints: 1
                                ```
                                """))
                .containsExactly(
                        "20: throws DivisionByZeroError: Division by zero",
                        "PARSED",
                        "RAN",
                        "FAILED throws DivisionByZeroError: Division by zero",
                        "FRAGMENT needs nothing_like_it");
    }

    @Test
    void goesOnWithThePageAsFarAsItRunsHere() {
        assertThat(
                        verdicts(
                                "node",
                                """
                                <!-- sample-setup
                                ```js
                                const base = 40;
                                ```
                                -->

                                ```js
                                const answer = base + 1;
                                ```

                                ```js
                                const answer = base + 2;
                                console.log(answer);
                                ```

                                ```output
                                42
                                ```

                                ```js
                                require("express")().listen(80);
                                ```

                                ```js
                                console.log(base); // prints: 40
                                ```

                                ```js
                                require("node:http").createServer().listen(0);
                                ```

                                ```js
                                console.log(answer); // prints: 42
                                ```
                                """))
                .containsExactly("PARSED", "RAN", "PARSED", "RAN", "PARSED", "RAN");
    }

    @Test
    void compilesAndRunsTypeScript() {
        assertThat(
                        verdicts(
                                "tsc",
                                """
                                ```ts
                                interface User { name: string }
                                const ada: User = { name: "Ada" };
                                ```

                                ```ts
                                const hello = (user: User): string => `Hello, ${user.name}`;
                                console.log(hello(ada));
                                ```

                                ```output
                                Hello, Ada
                                ```

                                ```ts run
                                const length: number = "text";
                                ```

                                ```ts run
                                const user: any = {};

                                console.log(user.name.length);
                                ```

                                ```ts fails
                                const text: string = 42;
                                ```

                                ```ts fails
                                const text: string = "42";
                                ```

                                ```ts run
                                import { basename } from "node:path";
                                console.log(basename("/a/b")); // prints: b
                                ```
                                """))
                .containsExactly(
                        "16: Type 'string' is not assignable to type 'number'.",
                        "22: throws TypeError: Cannot read properties of undefined (reading 'length')",
                        "29: compiles, though it is marked 'fails'",
                        "PARSED",
                        "RAN",
                        "FAILED Type 'string' is not assignable to type 'number'.",
                        "FAILED throws TypeError: Cannot read properties of undefined (reading 'length')",
                        "COMPILED does not compile, as it should: Type 'number' is not assignable to type 'string'.",
                        "FAILED compiles, though it is marked 'fails'",
                        "RAN");
    }

    @Test
    void compilesAndRunsGo() {
        assertThat(
                        verdicts(
                                "go",
                                """
                                ```go
                                type User struct {
                                    Name string
                                }

                                func (u User) Hello() string { return "Hello, " + u.Name }
                                ```

                                ```go
                                ada := User{Name: "Ada"}
                                fmt.Println(strings.ToUpper(ada.Hello()))
                                ```

                                ```output
                                HELLO, ADA
                                ```

                                ```go run
                                package main

                                import "fmt"

                                func main() {
                                    numbers := []int{1, 2, 3}
                                    index := 3
                                    fmt.Println(numbers[index])
                                }
                                ```

                                ```go run
                                var length int = "text"
                                ```

                                ```go
                                fmt.Println(server.Addr) // prints: :8080
                                ```

                                ```go fails
                                count := 1
                                ```
                                """))
                .containsExactly(
                        "26: throws panic: runtime error: index out of range [3] with length 3",
                        "31: cannot use \"text\" (untyped string constant) as int value in variable declaration",
                        "PARSED",
                        "RAN",
                        "FAILED throws panic: runtime error: index out of range [3] with length 3",
                        "FAILED cannot use \"text\" (untyped string constant) as int value in variable declaration",
                        "FRAGMENT needs server",
                        "COMPILED does not compile, as it should: count declared but not used");
    }

    @Test
    void compilesAndRunsRust() {
        assertThat(
                        verdicts(
                                "rustc",
                                """
                                ```rust
                                #[derive(Debug)]
                                struct User {
                                    name: String,
                                }
                                ```

                                ```rust
                                # use std::collections::HashMap;
                                let ada = User { name: "Ada".to_string() };
                                let users = HashMap::from([(1, ada)]);
                                println!("{:?}", users[&1]);
                                ```

                                ```output
                                User { name: "Ada" }
                                ```

                                ```rust run
                                fn main() {
                                    let numbers: Vec<i32> = Vec::new();

                                    println!("{}", numbers[3]);
                                }
                                ```

                                ```rust fails
                                let text = String::from("moved");
                                drop(text);
                                println!("{text}");
                                ```

                                ```rust compile
                                let length: usize = "text";
                                ```

                                ```rust throws=panic
                                panic!("as the post says");
                                ```

                                ```rust
                                let client = reqwest::Client::new();
                                println!("{client:?}"); // prints: Client
                                ```
                                """))
                // newer compilers say more
                .map(line -> line.replaceFirst("(`text`|types): .*", "$1"))
                .containsExactly(
                        "23: throws panic: index out of bounds: the len is 0 but the index is 3",
                        "34: mismatched types",
                        "PARSED",
                        "RAN",
                        "FAILED throws panic: index out of bounds: the len is 0 but the index is 3",
                        "COMPILED does not compile, as it should: borrow of moved value: `text`",
                        "FAILED mismatched types",
                        "RAN throws panic, as it should",
                        "FRAGMENT needs reqwest");
    }

    @Test
    void aCompilerThatFailsElsewhereIsANotice() {
        List<String> found =
                verdicts(
                        "rustc",
                        """
                        ```rust run
                        extern "C" { fn nothing_like_it(); }
                        fn main() { unsafe { nothing_like_it() } }
                        ```
                        """);
        assertThat(found).hasSize(2);
        assertThat(found.get(0)).startsWith("UNCHECKED rustc: a sample can't be compiled: ");
        assertThat(found.get(1)).startsWith("notice: rustc: a sample can't be compiled: ");
    }

    @Test
    void compilersSeeNoMoreThanSamples() throws Exception {
        Path secret = Files.writeString(root.resolve("secret.txt"), "secret");
        String include = "```rust run\nprintln!(\"{}\", include_str!(\"" + secret + "\"));\n```\n";
        assertThat(verdicts("rustc", include))
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("2: couldn't read ")
                .contains("No such file");
    }

    @Test
    void compilesAndRunsKotlin() throws Exception {
        assumeTrue(Kotlin.runs(), "kotlinc on this JDK");
        assertThat(
                        verdicts(
                                "kotlinc",
                                """
                                ```kotlin
                                data class User(val name: String)
                                ```

                                ```kotlin
                                val ada = User("Ada")
                                println("Hello, ${ada.name}")
                                ```

                                ```output
                                Hello, Ada
                                ```

                                ```kotlin run
                                fun main() {
                                    val numbers = listOf(1, 2, 3)

                                    println(numbers[3])
                                }
                                ```

                                ```kotlin compile
                                val length: Int = "text"
                                ```
                                """))
                .containsExactly(
                        "18: throws java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3",
                        "23: type mismatch: inferred type is String but Int was expected",
                        "PARSED",
                        "RAN",
                        "FAILED throws java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3",
                        "FAILED type mismatch: inferred type is String but Int was expected");
    }

    @Test
    void runsGroovy() {
        assertThat(
                        verdicts(
                                "groovy",
                                """
                                ```groovy
                                class User { String name }
                                ```

                                ```groovy
                                def ada = new User(name: "Ada")
                                println "Hello, ${ada.name}"
                                ```

                                ```output
                                Hello, Ada
                                ```

                                ```groovy run
                                def total = 0

                                println 1.intdiv(total)
                                ```
                                """))
                .containsExactly(
                        "17: throws java.lang.ArithmeticException: / by zero",
                        "PARSED",
                        "RAN",
                        "FAILED throws java.lang.ArithmeticException: / by zero");
    }
}
