import Foundation

extension Browser {
    /// What a form of the open page would send as it stands; nothing where there is none.
    func form(to path: String) -> [(String, String)] {
        guard let form = page?.text.between("<form action=\"\(path)\"", "</form>") else { return [] }
        return form.controls.filter { $0.0 != "csrf" }
    }
}

extension String {
    /// Names and values of the controls in a form, buttons left out.
    fileprivate var controls: [(String, String)] {
        components(separatedBy: "<").compactMap { tag -> (String, String)? in
            let head = String(tag.prefix { $0 != ">" })
            guard let name = head.attribute("name") else { return nil }
            if head.hasPrefix("input") {
                let isChoice = head.contains("type=\"checkbox\"") || head.contains("type=\"radio\"")
                guard !isChoice || head.contains(" checked") else { return nil }
                return (name, head.attribute("value") ?? "")
            }
            if head.hasPrefix("textarea") {
                let text = tag.dropFirst(head.count + 1)
                return (name, String(text.first == "\n" ? text.dropFirst() : text).unescaped)
            }
            guard head.hasPrefix("select") else { return nil }
            return (name, selected(in: head))
        }
    }

    private func selected(in head: String) -> String {
        let options = between("<" + head, "</select>") ?? ""
        let chosen = options.components(separatedBy: "<option").first {
            $0.prefix { $0 != ">" }.contains(" selected")
        }
        return chosen?.attribute("value") ?? ""
    }

    private func attribute(_ name: String) -> String? { between(" \(name)=\"", "\"")?.unescaped }

    private var unescaped: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
