package io.github.devrellint.samples.syntax.format;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.samples.syntax.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProtobufCheckerTest {

    private static String check(String code) {
        return Verdicts.of(new ProtobufChecker(), "protobuf", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "syntax = \"proto3\";\n\npackage a.b.v1;\n\nimport public \"x.proto\";\nmessage A {}\n",
                "edition = \"2023\";\noption features.field_presence = EXPLICIT;\n",
                "edition = \"2024\";\nexport message A {}\nlocal enum B { B_X = 0; }\nimport option \"x.proto\";\n",
                "option java_package = \"com\" \".acme\";\noption (my.opt).sub = { a: 1 b: [1, 2] };\n",
                "message A { string name = 1; repeated int32 ids = 2 [packed = true]; }\n",
                "message A { required string a = 1 [default = \"x\\\"y\"]; optional .b.C c = 0x2; }\n",
                "message A { map<string, Project> projects = 3; }\n",
                "message A { oneof kind { string a = 1; B b = 2; option (x) = true; } }\n",
                "message A { reserved 2, 15, 9 to 11, 40 to max; reserved \"foo\", 'bar'; reserved foo; }\n",
                "message A { extensions 100 to 199 [declaration = { number: 100 }]; }\n",
                "message A { repeated group Result = 1 { optional string url = 2; } }\n",
                "message A { message B { enum C { X = 0; } } extend D { optional int32 e = 126; } }\n",
                "message A { string message = 1; Foo option_x = 2; string optional = 3; int32 max = 4; };\n",
                "message A { string f = 1 [(validate.rules).string.min_len = 1, deprecated = true]; }\n",
                "enum E { option allow_alias = true; A = 0; B = -1 [(x) = \"y\"]; reserved 5 to 7; }\n",
                "service S { rpc Get(GetRequest) returns (stream .a.Reply); }\n",
                "service S { rpc Get (A) returns (B) { option (google.api.http) = { get: \"/v1/{id}\" body: \"*\" additional_bindings { get: \"/x\" } }; } }\n",
                "service S { option deprecated = true; rpc A(stream X) returns (Y) {} rpc B(X) returns (Y) {}; }\n",
                "extend google.protobuf.FieldOptions { optional string x = 50000; }\n",
                "// only a comment\n",
                "/* a\n * block */\nmessage A {}\n",
                "message A {\n  // ...\n  string b = 1;\n}\n",
                "import weak \"a.proto\"; import 'b.proto';\n",
                // parts
                "string name = 1;\nrepeated int32 ids = 2;\n",
                "optional string name = 1 [default = \"x\"];\n",
                "map<string, int32> counts = 1;\n",
                "oneof test { string a = 1; }\n",
                "rpc Get(A) returns (B);\n",
                "rpc Get(A) returns (B) { option (google.api.http).get = \"/v1\"; }\nrpc Put(B) returns (A);\n",
                "UNKNOWN = 0;\nSTARTED = 1;\n",
                "reserved 2, 3;\n",
                "option java_multiple_files = true;\n",
                "package foo;\n",
                "message A {\n  string a = 1;\n}\nstring b = 2;\n",
                "message Outer {\n  ...\n  string a = 1;\n}\n",
                "\n",
            })
    void findsNothingInWhatIsProtobuf(String code) {
        assertThat(check(code)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message A { ... }\n",
                "message A {\n  string b = <number>;\n}\n",
                "message A {\n  string b = N;  // … and so on\n}\n",
                "message {{ name }} { string a = 1 }\n",
                "name: \"Duke\"\nid: 4\n",
                "person {\n  name: \"Duke\"\n  phones { number: \"1\" }\n}\n",
                "model_config_list: {\n  config: { name: 'x' }\n}\n",
                "$ protoc --java_out=. a.proto\n",
                "message A {\n-  string a = 1;\n+  string a = 2;\n}\n",
                "├── a.proto\n└── b.proto\n",
            })
    void isSilentAboutPartsAndOtherThings(String code) {
        assertThat(check(code)).matches("(?s)(?:unchecked|fragment): .*");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "message A { string a = 1 }       | 1:24 \"1\": missing \";\" after \"1\"",
                "message A { string a = ; }       | 1:24 \";\": \";\" where a number is expected",
                "message A { string a 1; }        | 1:22 \"1\": \"1\" where \"=\" is expected",
                "message A { string = 1; }        | 1:20 \"=\": \"=\" where a name is expected",
                "message A { string a = x; }      | 1:24 \"x\": \"x\" where a number is expected",
                "message A { string a = 1;        | 1:11 \"{\": \"{\" is never closed",
                "message A { string a = 1; } }    | 1:29 \"}\": \"}\" where a name is expected",
                "mesage A { string a = 1; }       | 1:10 \"{\": \"{\" where \"=\" is expected",
                "message A { map<string, > a = 1; } | 1:25 \">\": \">\" where a name is expected",
                "message A { string a = 1 [deprecated = true; } | 1:44 \";\": \";\" where \"]\" is expected",
                "enum E { A = 0, B = 1; }         | 1:14 \"0\": missing \";\" after \"0\"",
                "enum E { A; }                    | 1:11 \";\": \";\" where \"=\" is expected",
                "service S { rpc A(B) returns C; }| 1:30 \"C\": \"C\" where \"(\" is expected",
                "service S { rpc A(B) return (C); }| 1:22 \"return\": \"return\" where returns is expected",
                "service S { rpc A(B) returns (C) }| 1:32 \")\": missing \";\" after \")\"",
                "service S { get A(B) returns (C); }| 1:13 \"get\": \"get\" where rpc is expected",
                "syntax = proto3;                 | 1:10 \"proto3\": \"proto3\" where a string is expected",
                "import a.proto;                  | 1:15 \";\": \";\" where a string is expected",
                "package a.b                      | 1:9 \"a\": missing \";\" after \"a.b\"",
                "option x = ;                     | 1:12 \";\": \";\" where a value is expected",
            })
    void pointsAtTheFault(String code, String expected) {
        assertThat(check(code + "\n")).isEqualTo(expected);
    }

    @Test
    void leavesSketchesOfServicesAlone() {
        assertThat(check("service S {\n  Climb(Hill) returns (Top)\n  ...\n}\n"))
                .isEqualTo("fragment: is a sketch");
    }

    @Test
    void pointsAtTheLine() {
        assertThat(
                        check(
                                "syntax = \"proto3\";\n\nmessage A {\n  string a = 1\n  string b = 2;\n}\n"))
                .isEqualTo("4:14 \"1\": missing \";\" after \"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message A {",
                "{",
                "(",
                "[",
                "\"",
                "/*",
                "option a = {",
                "a ",
                "map<",
                "1.",
                "//"
            })
    void survivesHostileInput(String part) {
        assertThat(check(part.repeat(20_000))).isNotNull();
        assertThat(check("\"" + ("\\" + part).repeat(90_000 / part.length()) + "{")).isNotNull();
        assertThat(check("/*" + (part + "*").repeat(90_000 / part.length()) + "{")).isNotNull();
        assertThat(check("option a = " + part.repeat(20_000) + "\n")).isNotNull();
    }
}
