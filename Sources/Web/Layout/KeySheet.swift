/// What each key does; `?` opens it, and so does its button without a script.
struct KeySheet: Rendered {
    var html: HTML {
        """
        <dialog id="keys" popover aria-labelledby="keys-h"><h2 id="keys-h">\(Words.Keys.title)</h2>
        <dl class="facts keys">\(each: Words.Keys.all, { "<dt><kbd>\($0.key)</kbd></dt><dd>\($0.meaning)</dd>" })</dl>
        <p class="row"><button class="button" type="button" popovertarget="keys" popovertargetaction="hide">\(Words.Keys.close)</button></p></dialog>

        """
    }
}
