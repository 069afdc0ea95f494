/// What the browser keeps: the token in a cookie, the other text in every form.
package struct NewSession: Sendable {
    package let token: String
    package let csrf: String
    package let lifetime: Duration
}
