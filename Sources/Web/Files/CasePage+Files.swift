extension CasePage {
    var fileSection: HTML {
        """
        <section aria-labelledby="files-h"><h2 id="files-h">\(Words.Files.title)</h2>
        <div data-live="files">\(files.isEmpty ? "<p class=\"quiet small\">\(Words.Files.none)</p>" : fileList)</div>
        \(attaching.map { Fold("file", Words.Files.attach, isOpen: $0.refusal != nil, $0.html) })</section>
        """
    }

    private var fileList: HTML {
        """
        <ul class="files">\(each: files, { $0.html(clock: clock, csrf: attaching?.form.csrf) })</ul>
        """
    }
}
