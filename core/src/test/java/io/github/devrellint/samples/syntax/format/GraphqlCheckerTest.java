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
class GraphqlCheckerTest {

    private static String check(String code) {
        return Verdicts.of(new GraphqlChecker(), "graphql", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ user(id: 4) { name } }\n",
                "query GetUser($id: ID!, $n: Int = 10) { user(id: $id) { friends(first: $n) { name } } }\n",
                "mutation { like(story: 12345) @defer { story { likeCount } } }\n",
                "subscription OnEvent { event { id } }\n",
                "query A { a }\n\nquery B { b }\n",
                "{ a }\n\n{ b }\n",
                "fragment F on User { id ... on Admin { level } ...G @include(if: $x) ... @skip(if: $y) { z } }\n",
                "{ hero(episode: EMPIRE, by: {name: \"x\", in: [1, 2.5e3, null, true]}) { name } }\n",
                "{ f(text: \"\"\"\n  many \"lines\"\n\"\"\") }\n",
                "# a comment\ntype Query { \"what it is\" me: User @deprecated(reason: \"no\") }\n",
                "type A implements B & C @key(fields: \"id\") { id: ID! list(n: Int = 1, m: [X!]!): [String!]! }\n",
                "interface Node implements Other { id: ID! }\n",
                "union SearchResult = | Photo | Person\n",
                "enum Color {\n  RED\n  \"\"\"green\"\"\"\n  GREEN @deprecated\n}\n",
                "input Point { x: Float = 1.0, y: Float }\n",
                "scalar Date @specifiedBy(url: \"https://example.org\")\n",
                "directive @auth(role: Role = ADMIN) repeatable on OBJECT | FIELD_DEFINITION\n",
                "schema { query: Query mutation: Mutation }\n",
                "extend schema @link(url: \"https://specs.example/v2\", import: [\"@key\"])\n",
                "extend type User @key(fields: \"id\") { id: ID! @external }\n",
                "type Empty\n",
                "type Query {}\n\ntype Mutation {\n  # nothing yet\n}\n",
                // parts
                "name\nfriends { name }\n",
                "user(id: 1) { name }\n",
                "alias: user(id: 1) { ...F }\n",
                "id: ID!\nname: String @deprecated\n",
                "users(first: Int!, after: String): [User!]!\n",
                "RED\nGREEN\n",
                "\"\"\"doc\"\"\"\nname: String\n",
                "(id: 4, name: \"x\")\n",
                "@include(if: $withFriends)\n",
                "first: 10, after: \"abc\"\n",
                "type Query {\n  user: User\n  ...\n}\n",
                "type\nname\n",
                "# nothing but a comment\n",
                "\n",
            })
    void findsNothingInWhatIsGraphql(String code) {
        assertThat(check(code)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ user { ... } }\n",
                "type Query {\n  user: <type>\n}\n",
                "{ user(id: {{ id }}) { name } \n",
                "query { user(id: … ) }\n",
                "POST /graphql HTTP/1.1\nContent-Type: application/json\n\n{ user }\n",
                "{\n  \"id\": 4\n}\n",
                "query Q($id: ID!) { user(id: $id) { id } }\n\n{ \"id\": 4 }\n",
                "{ \"data\": { \"user\": null } }\n",
                "const query = gql`{ user }`;\n",
                "$ curl -X POST -d '{ user }' localhost\n",
                "{ q(func: eq(name, \"x\")) { uid } }\n",
                "type A {\n-  a: Int\n+  a: Int!\n}\n",
            })
    void isSilentAboutPartsAndOtherThings(String code) {
        assertThat(check(code)).matches("(?s)(?:unchecked|fragment): .*");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "query { user { name }            | 1:7 \"{\": \"{\" is never closed",
                "{ user { name } } }              | 1:19 \"}\": unmatched \"}\"",
                "{ user(id: 4 { name } }          | 1:23 \"}\": \"}\" where \")\" is expected",
                "{ user(id: ) { name } }          | 1:12 \")\": \")\" is not expected here",
                "{ user(id 4) { name } }          | 1:11 \"4\": \"4\" is not expected here",
                "query Q($id ID!) { user }        | 1:13 \"ID\": \"ID\" is not expected here",
                "type User { name String }        | 1:18 \"String\": \"String\" is not expected here",
                "type User { id: ID! name String }| 1:26 \"String\": \"String\" is not expected here",
                "type User { name: String!! }     | 1:26 \"!\": \"!\" is not expected here",
                "type User { names: [String }     | 1:28 \"}\": \"}\" where \"]\" is expected",
                "type User { name: }              | 1:19 \"}\": \"}\" is not expected here",
                "type User { a: Int; b: Int }     | 1:19 \";\": \";\" is not expected here",
                "input A { b: Int = }             | 1:20 \"}\": \"}\" is not expected here",
                "union A = B C                    | 1:13 \"C\": \"C\" is not expected here",
                "enum Color { RED = 1 }           | 1:18 \"=\": \"=\" is not expected here",
                "{ user(name: 'x') }              | 1:14 \"'\": \"'\" is not expected here",
                "fragment F User { name }         | 1:12 \"User\": \"User\" is not expected here",
                "{ user { } }                     | 1:10 \"}\": \"}\" is not expected here",
                "directive @a on                  | 1:14 \"on\": incomplete: more is expected here",
            })
    void pointsAtTheFault(String code, String expected) {
        assertThat(check(code + "\n")).isEqualTo(expected);
    }

    @Test
    void pointsAtTheLine() {
        assertThat(check("type User {\n  id: ID!\n  name String\n  age: Int\n}\n"))
                .isEqualTo("3:8 \"String\": \"String\" is not expected here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{ a",
                "[",
                "type A { b: [",
                "\"",
                "\"\"\"",
                "# a\n",
                "a(",
                "a ",
                "@a("
            })
    void survivesHostileInput(String part) {
        assertThat(check(part.repeat(20_000))).isNotNull();
        assertThat(check("\"" + ("\\" + part).repeat(90_000 / part.length()) + "{")).isNotNull();
        assertThat(check("/*" + (part + "*").repeat(90_000 / part.length()) + "{")).isNotNull();
        assertThat(check("{ a(b: " + part.repeat(3_000) + "\n")).isNotNull();
    }
}
