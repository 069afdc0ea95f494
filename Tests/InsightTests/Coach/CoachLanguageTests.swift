import Insight
import Testing

/// Languages for which there are no messages of others: one example of each way to harden, and one that does not.
@Suite struct CoachLanguageTests {
    struct Example: Sendable {
        let language: String
        let good: String
        let hardening: [(kind: CoachMark.Kind, text: String)]
    }

    @Test(arguments: Example.all)
    func `what hardens is found, and a good message left alone`(example: Example) throws {
        let coach = try #require(try MessageCoach.reading(example.language))

        #expect(coach.marks(in: example.good, answering: nil).isEmpty)
        for (kind, text) in example.hardening {
            let kinds = Set(coach.marks(in: text, answering: nil).map(\.kind)).subtracting([.noCall])
            #expect(kinds == [kind], "\(text)")
        }
    }
}

extension CoachLanguageTests.Example {
    static let all = [french, spanish, hungarian, czech, russian]

    static let french = Self(
        language: "fr",
        good: """
            Bonjour Madame Lefort, le canapé est arrivé avec un accoudoir déchiré et le livreur a haussé les épaules. \
            J’ai regardé ce matin les photos du dépôt. Je ne peux pas vous promettre que cela n’arrivera plus jamais, mais je \
            veux savoir comment c’est arrivé. Puis-je vous appeler ce soir à 18 heures ?
            """,
        hardening: [
            (.surveillanceOpener, "Nous avons vu que vous nous avez donné un 2."),
            (.template, "Cher client, nous nous excusons pour tout désagrément."),
            (.defensive, "Conformément à nos conditions générales, la retenue est due."),
            (.defensive, "Vous auriez dû lire le bon de commande."),
            (.scripted, "Je comprends parfaitement votre frustration."),
            (.dismissive, "Malheureusement, nous ne pouvons rien faire."),
            (.moneyFirst, "Nous vous offrons un bon d’achat de 20 €."),
            (.overPromising, "Cela ne se reproduira plus jamais, je vous le garantis."),
            (.surveyAsk, "Merci de répondre à notre enquête."),
        ])

    static let spanish = Self(
        language: "es",
        good: """
            Buenos días, señora Ferrer: el sofá llegó con el brazo roto y el conductor se encogió de hombros. No puedo \
            prometerle que no volverá a pasar, pero quiero saber cómo ocurrió. ¿Puedo llamarle hoy a las seis?
            """,
        hardening: [
            (.surveillanceOpener, "Hemos visto que nos ha dado un 2."),
            (.template, "Estimado cliente, disculpe las molestias ocasionadas."),
            (.defensive, "Según nuestras condiciones generales, no procede."),
            (.defensive, "Debería haber leído la hoja de pedido."),
            (.scripted, "Entiendo perfectamente su frustración."),
            (.dismissive, "Lamentablemente no podemos hacer nada."),
            (.moneyFirst, "Le ofrecemos un vale de 20 €."),
            (.overPromising, "Esto no volverá a pasar nunca más, se lo garantizo."),
            (.surveyAsk, "Por favor, responda a nuestra encuesta."),
        ])

    static let hungarian = Self(
        language: "hu",
        good: """
            Jó napot, Kerekes úr! A kanapé szakadt karfával érkezett, a sofőr pedig vállat vont. Nem ígérhetem, hogy ez \
            soha többé nem fordul elő, de tudni szeretném, hogyan történt. Felhívhatom ma este hatkor?
            """,
        hardening: [
            (.surveillanceOpener, "Láttuk, hogy csak 2 pontot adott nekünk."),
            (.template, "Tisztelt Ügyfelünk, elnézést kérünk az okozott kellemetlenségért."),
            (.defensive, "Az általános szerződési feltételek szerint a díj jogos volt."),
            (.defensive, "Önnek kellett volna szólnia."),
            (.scripted, "Teljesen megértem a csalódottságát."),
            (.dismissive, "Sajnos nem tudunk mit tenni."),
            (.moneyFirst, "Küldünk Önnek egy 20 eurós utalványt."),
            (.overPromising, "Ez soha többé nem fordul elő, garantálom."),
            (.surveyAsk, "Kérjük, töltse ki a kérdőívünket."),
        ])

    static let czech = Self(
        language: "cs",
        good: """
            Dobrý den, paní Nováková, pohovka dorazila s natrženou opěrkou a řidič pokrčil rameny. Nemohu vám slíbit, že se \
            to už nikdy nestane, ale chci vědět, jak k tomu došlo. Mohu vám dnes v šest zavolat?
            """,
        hardening: [
            (.surveillanceOpener, "Všimli jsme si, že jste nám dal 2 body."),
            (.template, "Vážený zákazníku, omlouváme se za způsobené nepříjemnosti."),
            (.defensive, "Podle našich obchodních podmínek byl poplatek správný."),
            (.defensive, "Měl jste si přečíst objednávku."),
            (.scripted, "Plně chápu vaši frustraci."),
            (.dismissive, "Bohužel s tím nemůžeme nic dělat."),
            (.moneyFirst, "Posíláme vám poukaz na 500 Kč."),
            (.overPromising, "Už nikdy se to nestane, to vám garantuji."),
            (.surveyAsk, "Vyplňte prosím náš dotazník."),
        ])

    static let russian = Self(
        language: "ru",
        good: """
            Здравствуйте, Анна Петровна! Диван приехал с порванным подлокотником, а водитель пожал плечами. Не могу обещать, \
            что это больше никогда не повторится, но хочу знать, как так вышло. Можно позвонить вам сегодня в шесть?
            """,
        hardening: [
            (.surveillanceOpener, "Мы увидели, что вы поставили нам двойку."),
            (.template, "Уважаемый клиент! Приносим извинения за доставленные неудобства."),
            (.defensive, "Согласно нашим правилам, сбор начислен."),
            (.defensive, "Вам следовало прочитать бланк заказа."),
            (.scripted, "Мы прекрасно понимаем ваше разочарование."),
            (.dismissive, "К сожалению, мы ничего не можем сделать."),
            (.moneyFirst, "Дарим вам купон на 500 рублей."),
            (.overPromising, "Это больше никогда не повторится, гарантирую."),
            (.surveyAsk, "Пожалуйста, пройдите наш опрос."),
        ])
}
